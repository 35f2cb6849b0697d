// Which language the page speaks: Chinese, or what the reader chose before, as far as the browser keeps it.
(() => {
  const key = 'open-figures-language';
  const root = document.documentElement;

  /** A page from the disk may not be allowed to keep anything. */
  const attempt = (/** @type {() => string | null | void} */ action) => {
    try {
      return action();
    } catch {
      return null;
    }
  };

  /** Names that cannot be there twice are swapped; the style does the rest. */
  const name = () => {
    const language = root.lang === 'en' ? 'en' : 'zh';
    for (const element of document.querySelectorAll('[data-zh]')) {
      const text = element.getAttribute(`data-${language}`) ?? '';
      if (element instanceof HTMLTitleElement || element instanceof HTMLOptionElement) element.textContent = text;
      else element.setAttribute('aria-label', text);
    }
    for (const input of document.querySelectorAll('[data-placeholder-zh]')) {
      input.setAttribute('placeholder', input.getAttribute(`data-placeholder-${language}`) ?? '');
    }
  };

  if (attempt(() => localStorage.getItem(key)) === 'en') root.lang = 'en';
  document.addEventListener('DOMContentLoaded', () => {
    name();
    const button = document.getElementById('language');
    if (button === null) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      root.lang = root.lang === 'en' ? 'zh-CN' : 'en';
      attempt(() => localStorage.setItem(key, root.lang));
      name();
    });
  });
})();
