import { Button } from "@mantine/core";
import { Link } from "react-router";
import { Page } from "@/components/Page";
import { paths } from "@/config/paths";
import { Directory } from "@/features/people";

export function Component() {
  return (
    <Page
      title="Who is here"
      lead="Every member, with profession and the state of the licence."
      actions={
        <Button component={Link} to={paths.connections} variant="default">
          My connections
        </Button>
      }
    >
      <Directory />
    </Page>
  );
}
