import { Button, Group, Title } from "@mantine/core";
import { Link } from "react-router";
import { Empty } from "@/components/Empty";
import { FilterBar } from "@/components/FilterBar";
import { Listing } from "@/components/Listing";
import { Page } from "@/components/Page";
import { SearchField } from "@/components/SearchField";
import { paths } from "@/config/paths";
import { GroupCard, useGroups } from "@/features/groups";
import { useFilters } from "@/lib/filters";
import { itemsOf } from "@/lib/queries";

export function Component() {
  const { values, set } = useFilters("q");
  const mine = useGroups(true, values.q);
  const all = useGroups(false, values.q);
  const others = itemsOf(all.data).filter((group) => group.myRole === null);
  return (
    <Page
      title="Groups"
      lead="Places to talk with those who know what it is like, by name."
      actions={
        <Group>
          <Button component={Link} to={paths.newGroup} variant="default">
            Start a group
          </Button>
        </Group>
      }
    >
      <FilterBar>
        <SearchField label="Search groups" value={values.q} onSearch={(q) => set("q", q)} />
      </FilterBar>
      <section aria-labelledby="mine">
        <Title order={2} id="mine" mb="sm">
          Mine
        </Title>
        <Listing
          query={mine}
          items={itemsOf(mine.data)}
          keyOf={(g) => g.id}
          label="My groups"
          look="cards"
          empty={
            <Empty next="Look below: an open one can be joined at once.">
              {values.q ? "None of your groups is called that." : "You are not in a group yet."}
            </Empty>
          }
        >
          {(group) => <GroupCard group={group} />}
        </Listing>
      </section>
      <section aria-labelledby="all">
        <Title order={2} id="all" mb="sm">
          To discover
        </Title>
        <Listing
          query={all}
          items={others}
          keyOf={(g) => g.id}
          label="Groups to discover"
          look="cards"
          empty={
            <Empty next={values.q ? "You could start it." : undefined}>
              {values.q
                ? "There is no other group called that."
                : "You are in every group there is."}
            </Empty>
          }
        >
          {(group) => <GroupCard group={group} />}
        </Listing>
      </section>
    </Page>
  );
}
