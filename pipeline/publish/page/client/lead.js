// The address of a figure leads from the page of the release to the page of its document.
{
  const lead = () => {
    const id = /^#([a-z0-9-]{1,80})(?:#|%23)char(?:=|%3D)\d+$/i.exec(location.hash)?.[1];
    const link = id === undefined ? null : document.querySelector(`a[data-document="${id}"]`);
    if (link instanceof HTMLAnchorElement) location.replace(link.href + location.hash);
  };
  addEventListener('hashchange', lead);
  lead();
}
