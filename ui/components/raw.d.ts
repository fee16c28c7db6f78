/** Files read as text at build time. */
declare module '*?raw' {
  const text: string;
  export default text;
}

/** A script of its own, built beside the page; the text is its address. */
declare module '*?worker&url' {
  const address: string;
  export default address;
}
