// For the page's scripts, which read the form's text with this file (`www/tsconfig.json` does not check what lies here).

export const END: string;
export function valueOf(text: string): unknown;
