/** What is said of a subject right before and behind its name. */
/** 在建的|海稍水库, 位于城南的|第三水厂: what is said of a place before its name. */
export const underWay = /^(?:在建|新建|正在建设|建设中|(?:位于|地处|坐落[于在])[^，的]{2,20})的/;

/** What is told of a project or plant that was just mentioned. */
export const attribute =
  /^(?:项目|工程|计划|预计)?(?:总投资|投资额|投资约|占地|总占地|规划占地|规划面积|建筑面积|总建筑面积|年产|年均|年处理|日处理|日供水|年发电|装机|总装机|库容|总库容|注册资[本金]|全长|总长|设计[年日规时])/;

/** Within a paragraph a project, or what is only mentioned (博览会成功举办。), is no subject of the next sentence. */
export const isLasting = (named: string, rest: string, isCounted: boolean): boolean =>
  !/(?:工程|项目)$/.test(named) && (isCounted || /^[是为]/.test(rest) || profileVerb.test(rest));

/** What a profile says first: 驼腰岭镇位于柳河县城东南部. */
export const profileVerb = /^(?:位于|处于|地处|坐落|成立于|始建于|创建于|创办于|前身)/;
