/** Long enough for the browser to have read it all. */
const READ_MS = 60_000;

/** Hands a file to the browser to be saved, where and how the reader has it do so. */
export function download(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_MS);
}
