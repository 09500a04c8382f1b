import { SegmentedControl } from "@mantine/core";
import { Empty } from "@/components/Empty";
import { Facet } from "@/components/Facet";
import { FilterBar } from "@/components/FilterBar";
import { Listing } from "@/components/Listing";
import { SearchField } from "@/components/SearchField";
import { professionName, stateName } from "@/config/words";
import { useFilters } from "@/lib/filters";
import { itemsOf } from "@/lib/queries";
import { usePeople } from "../api/find-people";
import { PersonCard } from "./PersonCard";

export function Directory() {
  const { values, set } = useFilters("q", "profession", "state", "order");
  const people = usePeople(values);
  const facets = people.data?.pages[0]?.facets;
  return (
    <>
      <FilterBar>
        <SearchField label="Search by name" value={values.q} onSearch={(q) => set("q", q)} />
        <Facet
          label="Profession"
          any="All"
          value={values.profession}
          counts={facets?.professions}
          nameOf={professionName}
          onChange={(v) => set("profession", v)}
        />
        <Facet
          label="Licensed in"
          any="All"
          value={values.state}
          counts={facets?.states}
          nameOf={stateName}
          onChange={(v) => set("state", v)}
        />
      </FilterBar>
      <div>
        <SegmentedControl
          aria-label="In which order"
          mb="md"
          value={values.order || "name"}
          data={[
            { value: "name", label: "By name" },
            { value: "newest", label: "Newest first" },
          ]}
          onChange={(order) => set("order", order === "name" ? "" : order)}
        />
        <Listing
          query={people}
          items={itemsOf(people.data)}
          keyOf={(p) => p.id}
          label="Members"
          look="cards"
          empty={
            <Empty next="Another state or profession may bring you to a colleague.">
              Nobody here fits these filters.
            </Empty>
          }
        >
          {(person) => <PersonCard person={person} />}
        </Listing>
      </div>
    </>
  );
}
