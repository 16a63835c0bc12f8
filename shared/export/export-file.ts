/** One file of what is handed over; `name` is its path in the folder, with `/`. */
export type ExportFile = { readonly name: string; readonly text: string };
