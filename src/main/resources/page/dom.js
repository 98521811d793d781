// Elements are made, never parsed: what a text holds cannot become markup.

/** An element; `on…` are listeners, other members attributes, false and null ones left out. */
export function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) {
      made.addEventListener(key.slice(2), value);
    } else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(key, value === true ? '' : value);
    }
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

export function button(text, onclick, attributes = {}) {
  return el('button', { type: 'button', onclick, ...attributes }, text);
}

/** Puts a screen up, and the reader at its heading. */
export function show(...children) {
  const main = document.getElementById('main');
  main.replaceChildren(...children.flat(Infinity).filter(Boolean));
  const heading = main.querySelector('h1');
  heading.tabIndex = -1;
  heading.focus();
  window.scrollTo(0, 0);
}

/** Said aloud by screen readers, and seen for a while. */
export function say(text) {
  document.getElementById('status').textContent = text;
}

/** Offers a text as a file; it never leaves this machine. */
export function download(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = el('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
