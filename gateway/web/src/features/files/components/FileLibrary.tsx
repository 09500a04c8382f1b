import { Button, Text } from "@mantine/core";
import { Link } from "react-router";
import { Empty } from "@/components/Empty";
import { Facet } from "@/components/Facet";
import { FilterBar } from "@/components/FilterBar";
import { Listing } from "@/components/Listing";
import { SearchField } from "@/components/SearchField";
import { Waiting } from "@/components/Waiting";
import { paths } from "@/config/paths";
import { useFilters } from "@/lib/filters";
import { itemsOf } from "@/lib/queries";
import { useFiles } from "../api/list-files";
import { kindName } from "../kinds";
import { FileRow } from "./FileRow";

/** The library of one group, or of all of mine. */
export function FileLibrary({ groupId }: { groupId?: string }) {
  const { values, set, any } = useFilters("q", "folder", "tag", "kind");
  const files = useFiles({ ...values, groupId: groupId ?? "" });
  const facets = files.data?.pages[0]?.facets;
  const items = itemsOf(files.data);
  return (
    <>
      <FilterBar>
        <SearchField label="Search by name" value={values.q} onSearch={(q) => set("q", q)} />
        <Facet
          label="Folder"
          any="All"
          value={values.folder}
          counts={facets?.folders}
          onChange={(v) => set("folder", v)}
        />
        <Facet
          label="Tag"
          any="All"
          value={values.tag}
          counts={facets?.tags}
          onChange={(v) => set("tag", v)}
        />
        <Facet
          label="Kind"
          any="All"
          value={values.kind}
          counts={facets?.kinds}
          nameOf={kindName}
          onChange={(v) => set("kind", v)}
        />
      </FilterBar>
      <div>
        {items.length > 1 && (
          <Text size="sm" c="dimmed">
            Newest first
          </Text>
        )}
        <Listing
          query={files}
          items={items}
          keyOf={(f) => f.id}
          label="Files"
          waiting={<Waiting face rows={5} />}
          empty={
            any ? (
              <Empty next="Fewer words or another folder may find it.">
                Nothing fits these filters.
              </Empty>
            ) : (
              <Empty
                next="A worksheet you keep reaching for, a consent form, a reading list: it stays and is easy to find."
                action={
                  <Button component={Link} to={paths.newFile(groupId)} variant="default">
                    Add the first file
                  </Button>
                }
              >
                No files yet.
              </Empty>
            )
          }
        >
          {(file) => <FileRow file={file} withGroup={!groupId} />}
        </Listing>
      </div>
    </>
  );
}
