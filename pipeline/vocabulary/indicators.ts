export interface Indicator { code: string; zh: readonly string[]; en: string }
export function indicatorByName(_name: string, _unit?: string): Indicator | undefined { return undefined; }
