// All that a page shows: words, values of fields, and what is told to those who cannot see.
() => {
  const words = [document.title];
  const read = (root) => {
    for (const element of root.querySelectorAll('*')) {
      words.push(...['title', 'aria-label', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''));
      words.push(typeof element.value === 'string' ? element.value : '');
      words.push(...[...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data));
      if (element.shadowRoot) {
        read(element.shadowRoot);
      }
    }
  };
  read(document);
  return words.filter((one) => one !== '').join('\n');
}
