/** A file's own text, put into the program when it is built (https://vite.dev/guide/assets#importing-asset-as-string). */
declare module '*?raw' {
  const text: string;
  export default text;
}
