import { Button } from "@mantine/core";
import { Link } from "react-router";
import { Page } from "@/components/Page";
import { paths } from "@/config/paths";
import { FileLibrary } from "@/features/files";

export function Component() {
  return (
    <Page
      title="Files"
      lead="What your groups found worth keeping."
      actions={
        <Button component={Link} to={paths.newFile()}>
          Add a file
        </Button>
      }
    >
      <FileLibrary />
    </Page>
  );
}
