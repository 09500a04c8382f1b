import {
  IconFile,
  IconFileText,
  IconFileTypePdf,
  IconPhoto,
  IconPresentation,
  IconTable,
} from "@tabler/icons-react";

export function KindIcon({ kind, size = 22 }: { kind: string; size?: number }) {
  const Icon = kind.startsWith("image/")
    ? IconPhoto
    : kind === "application/pdf"
      ? IconFileTypePdf
      : /csv|sheet/.test(kind)
        ? IconTable
        : /presentation/.test(kind)
          ? IconPresentation
          : /text|word/.test(kind)
            ? IconFileText
            : IconFile;
  return <Icon size={size} stroke={1.5} aria-hidden />;
}
