import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from "pdfjs-dist";
import PdfWorker from "pdfjs-dist/build/pdf.worker.min.mjs?worker";
import { offline, Problem, problemOf } from "@/lib/api/problem";

/** Reads the document by ranges, as far as it is looked at. */
export async function openPdf(url: string): Promise<PDFDocumentProxy> {
  GlobalWorkerOptions.workerPort ??= new PdfWorker();
  try {
    return await getDocument({ url, withCredentials: true }).promise;
  } catch (error) {
    const status = (error as { status?: number }).status;
    if (status !== undefined) throw status === 0 ? offline() : problemOf(status, null);
    throw new Problem(
      -1,
      "PREVIEW_FAILED",
      "This PDF cannot be shown here. The download may still open.",
    );
  }
}
