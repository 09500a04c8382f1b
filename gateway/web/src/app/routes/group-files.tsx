import { Button } from "@mantine/core";
import { Link } from "react-router";
import { Empty } from "@/components/Empty";
import { paths } from "@/config/paths";
import { FileLibrary } from "@/features/files";
import { isIn } from "@/features/groups";
import { outsideWords, useTabGroup } from "./group-context";

export function Component() {
  const group = useTabGroup();
  if (!isIn(group.myRole)) return <Empty>{outsideWords(group)}</Empty>;
  return (
    <>
      <div>
        <Button component={Link} to={paths.newFile(group.id)}>
          Add a file
        </Button>
      </div>
      <FileLibrary groupId={group.id} />
    </>
  );
}
