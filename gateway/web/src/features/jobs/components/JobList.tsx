import { Checkbox, Group, Text } from "@mantine/core";
import { Empty } from "@/components/Empty";
import { Facet } from "@/components/Facet";
import { FilterBar } from "@/components/FilterBar";
import { Listing } from "@/components/Listing";
import { SearchField } from "@/components/SearchField";
import { professionName, stateName } from "@/config/words";
import { useFilters } from "@/lib/filters";
import { itemsOf } from "@/lib/queries";
import { useJobs } from "../api/list-jobs";
import { JobCard } from "./JobCard";

export function JobList() {
  const { values, set } = useFilters("q", "profession", "state", "remote", "supervision");
  const { q, profession, state } = values;
  const remote = values.remote === "true";
  const supervision = values.supervision === "true";
  const jobs = useJobs({ q, profession, state, remote, supervision });
  const facets = jobs.data?.pages[0]?.facets;
  return (
    <>
      <FilterBar>
        <SearchField label="Search titles and employers" value={q} onSearch={(v) => set("q", v)} />
        <Facet
          label="Profession"
          any="All"
          value={profession}
          counts={facets?.professions}
          nameOf={professionName}
          onChange={(v) => set("profession", v)}
        />
        <Facet
          label="State"
          any="All"
          value={state}
          counts={facets?.states}
          nameOf={stateName}
          onChange={(v) => set("state", v)}
        />
      </FilterBar>
      <Group gap="xl">
        <Checkbox
          label="Supervision offered"
          checked={supervision}
          onChange={(e) => set("supervision", e.currentTarget.checked ? "true" : "")}
        />
        <Checkbox
          label="Remote"
          checked={remote}
          onChange={(e) => set("remote", e.currentTarget.checked ? "true" : "")}
        />
      </Group>
      <div>
        <Text size="sm" c="dimmed" mb="sm">
          Newest first
        </Text>
        <Listing
          query={jobs}
          items={itemsOf(jobs.data)}
          keyOf={(j) => j.id}
          label="Jobs"
          look="cards"
          empty={
            <Empty next="Fewer filters may help, or another week.">
              There is no open posting like this now.
            </Empty>
          }
        >
          {(job) => <JobCard job={job} />}
        </Listing>
      </div>
    </>
  );
}
