export { useFile } from "./api/get-file";
export { useFiles } from "./api/list-files";
export { FileLibrary } from "./components/FileLibrary";
export { FilePreview } from "./components/FilePreview";
export { FileRow } from "./components/FileRow";
export { NewFileForm } from "./components/NewFileForm";
export { RemoveFile } from "./components/RemoveFile";
export { kindName, sizeName } from "./kinds";
