import { Button } from "@mantine/core";
import { Link } from "react-router";
import { Page } from "@/components/Page";
import { paths } from "@/config/paths";

export function Component() {
  return (
    <Page title="There is no such page" lead="The link may be old, or a letter went missing.">
      <div>
        <Button component={Link} to={paths.home}>
          Go home
        </Button>
      </div>
    </Page>
  );
}
