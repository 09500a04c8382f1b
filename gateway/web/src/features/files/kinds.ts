const KINDS: Record<string, string> = {
  "application/pdf": "PDF",
  "text/plain": "Text",
  "text/markdown": "Markdown",
  "text/csv": "Table (CSV)",
  "application/msword": "Word",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "PowerPoint",
  "application/vnd.oasis.opendocument.text": "OpenDocument text",
  "image/png": "Image (PNG)",
  "image/jpeg": "Image (JPEG)",
  "image/gif": "Image (GIF)",
  "image/webp": "Image (WebP)",
  "audio/mpeg": "Audio (MP3)",
};

export const kindName = (mediaType: string) =>
  KINDS[mediaType] ?? mediaType.replace(/^.*\//, "").toUpperCase();

export type Preview = "image" | "pdf" | "text" | null;

/** How the browser can show it, if it can. */
export function previewOf(mediaType: string): Preview {
  if (/^image\/(png|jpeg|gif|webp)$/.test(mediaType)) return "image";
  if (mediaType === "application/pdf") return "pdf";
  return mediaType.startsWith("text/") ? "text" : null;
}

/** Bytes as people say them, in steps of 1,000. */
export function sizeName(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
