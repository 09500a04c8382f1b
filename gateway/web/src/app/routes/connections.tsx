import { Page } from "@/components/Page";
import { Connections } from "@/features/people";

export function Component() {
  return (
    <Page title="Connections" narrow lead="Colleagues you have asked, and who have asked you.">
      <Connections />
    </Page>
  );
}
