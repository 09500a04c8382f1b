import { Text } from "@mantine/core";
import { lazy, Suspense } from "react";
import { Empty } from "@/components/Empty";
import { Trouble } from "@/components/Trouble";
import { Waiting } from "@/components/Waiting";
import { gatewayPaths } from "@/config/paths";
import type { Schema } from "@/lib/api/client";
import { PREVIEW_BYTES, useText } from "../api/read-text";
import { kindName, previewOf } from "../kinds";
import classes from "./file-preview.module.css";

/** The reader of PDF files is large, so it comes only with the first one. */
const PdfPreview = lazy(() => import("./PdfPreview"));

export function FilePreview({ file }: { file: Schema<"FileEntry"> }) {
  const source = gatewayPaths.fileContent(file.id);
  switch (previewOf(file.kind)) {
    case "image":
      return <img className={classes.image} src={source} alt={file.name} />;
    case "pdf":
      return (
        <Suspense fallback={<Waiting rows={3} />}>
          <PdfPreview file={file} />
        </Suspense>
      );
    case "text":
      return <TextPreview file={file} />;
    case null:
      return (
        <Empty next="Download it to look at it.">
          There is no preview for {kindName(file.kind)} files.
        </Empty>
      );
  }
}

function TextPreview({ file }: { file: Schema<"FileEntry"> }) {
  const text = useText(file.id);
  if (text.isPending) return <Waiting rows={3} />;
  if (text.error) return <Trouble error={text.error} onRetry={() => void text.refetch()} />;
  return (
    <>
      {/* A long text scrolls by itself, so the keyboard must reach it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={classes.text} tabIndex={0} aria-label={`The text of ${file.name}`}>
        {text.data}
      </pre>
      {file.size > PREVIEW_BYTES && (
        <Text size="sm" c="dimmed">
          This is the beginning. The download has all of it.
        </Text>
      )}
    </>
  );
}
