/**
 * The report's page made to fit a frame of this app: the frame inherits this page's content policy, which is stricter
 * than the one the file carries for itself. So the file's own goes, its stylesheet gets the page's nonce, and its
 * embedded face is taken from the app instead.
 */
export function forPreview(html: string, nonce: string, face: string): string {
  return html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/i, '')
    .replace('<style>', `<style nonce="${nonce}">`)
    .replace(/url\(data:font\/woff2;base64,[^)]*\)/, `url(${face})`);
}
