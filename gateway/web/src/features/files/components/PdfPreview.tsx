import { Button, Text, VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { useEffect, useRef, useState } from "react";
import { Trouble } from "@/components/Trouble";
import { Waiting } from "@/components/Waiting";
import { counted } from "@/config/words";
import { gatewayPaths } from "@/config/paths";
import type { Schema } from "@/lib/api/client";
import { openPdf } from "../api/open-pdf";
import classes from "./file-preview.module.css";

/** Pages drawn before she asks for more. */
const PAGES_AT_ONCE = 5;

/** Draws the pages here, because the gateway lets no page be framed. The words of each are there for a screen reader. */
export default function PdfPreview({ file }: { file: Schema<"FileEntry"> }) {
  const [shown, setShown] = useState(PAGES_AT_ONCE);
  const pdf = useQuery({
    queryKey: ["pdf", file.id],
    queryFn: () => openPdf(gatewayPaths.fileContent(file.id)),
    gcTime: 0,
    retry: false,
  });
  if (pdf.isPending) return <Waiting rows={3} />;
  if (pdf.error) return <Trouble error={pdf.error} onRetry={() => void pdf.refetch()} />;
  const total = pdf.data.numPages;
  const numbers = Array.from({ length: Math.min(shown, total) }, (_, i) => i + 1);
  return (
    <div className={classes.pages}>
      <Text size="sm" c="dimmed">
        {counted(total, "page")}
      </Text>
      {numbers.map((n) => (
        <PdfPage key={n} pdf={pdf.data} n={n} />
      ))}
      {shown < total && (
        <div>
          <Button variant="default" onClick={() => setShown(shown + PAGES_AT_ONCE)}>
            Show more pages
          </Button>
        </div>
      )}
    </div>
  );
}

function PdfPage({ pdf, n }: { pdf: PDFDocumentProxy; n: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const page = useQuery({
    queryKey: ["pdf", pdf.fingerprints[0], n],
    queryFn: () => pdf.getPage(n).then(withWords),
    gcTime: 0,
  });
  useEffect(() => {
    if (!page.data || !canvas.current) return;
    const drawing = draw(page.data.page, canvas.current);
    return () => drawing.cancel();
  }, [page.data]);
  return (
    <section aria-label={`Page ${n}`}>
      <canvas ref={canvas} className={classes.page} aria-hidden />
      <VisuallyHidden>{page.data?.words}</VisuallyHidden>
    </section>
  );
}

async function withWords(page: PDFPageProxy) {
  const text = await page.getTextContent();
  return { page, words: text.items.map((item) => ("str" in item ? item.str : "")).join(" ") };
}

/** As sharp as the screen is, at the width it has. */
function draw(page: PDFPageProxy, canvas: HTMLCanvasElement) {
  const unscaled = page.getViewport({ scale: 1 });
  const scale = (canvas.clientWidth / unscaled.width) * window.devicePixelRatio;
  const viewport = page.getViewport({ scale });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  const drawing = page.render({ canvas, viewport });
  // Cancelled when she leaves the page before it is drawn.
  drawing.promise.catch(() => undefined);
  return drawing;
}
