import type { ReactNode } from "react";
import { Title } from "@mantine/core";
import { FilterBar } from "@/components/FilterBar";
import { Listing } from "@/components/Listing";
import { Page } from "@/components/Page";
import { SearchField } from "@/components/SearchField";
import { Text } from "@mantine/core";
import { FileRow, useFiles } from "@/features/files";
import { GroupCard, useGroups } from "@/features/groups";
import { JobCard, useJobs } from "@/features/jobs";
import { PersonCard, usePeople } from "@/features/people";
import { useFilters } from "@/lib/filters";
import { itemsOf } from "@/lib/queries";

const nothing = <Text c="dimmed">Nothing here.</Text>;

function Found({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Title order={2} mb="sm">
        {title}
      </Title>
      {children}
    </section>
  );
}

function Results({ q }: { q: string }) {
  const people = usePeople({ q, profession: "", state: "" }, 6);
  const groups = useGroups(false, q);
  const files = useFiles({ q }, 6);
  const jobs = useJobs({ q });
  return (
    <>
      <Found title="People">
        <Listing
          query={people}
          items={itemsOf(people.data)}
          keyOf={(p) => p.id}
          label="People"
          look="cards"
          empty={nothing}
        >
          {(person) => <PersonCard person={person} />}
        </Listing>
      </Found>
      <Found title="Groups">
        <Listing
          query={groups}
          items={itemsOf(groups.data)}
          keyOf={(g) => g.id}
          label="Groups"
          look="cards"
          empty={nothing}
        >
          {(group) => <GroupCard group={group} />}
        </Listing>
      </Found>
      <Found title="Files">
        <Listing
          query={files}
          items={itemsOf(files.data)}
          keyOf={(f) => f.id}
          label="Files"
          empty={nothing}
        >
          {(file) => <FileRow file={file} />}
        </Listing>
      </Found>
      <Found title="Jobs">
        <Listing
          query={jobs}
          items={itemsOf(jobs.data)}
          keyOf={(j) => j.id}
          label="Jobs"
          look="cards"
          empty={nothing}
        >
          {(job) => <JobCard job={job} />}
        </Listing>
      </Found>
    </>
  );
}

/** People, groups, files and jobs by a word of their names; each part answers for itself. */
export function Component() {
  const { values, set } = useFilters("q");
  return (
    <Page title="Search" lead="People, groups, files and jobs, by their names.">
      <FilterBar>
        <SearchField label="Search by name" value={values.q} onSearch={(q) => set("q", q)} />
      </FilterBar>
      {values.q && <Results q={values.q} />}
    </Page>
  );
}
