/** Save a file as a link with `download` does: no permission is needed, and the browser asks where, or does not. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser may read it a little later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
