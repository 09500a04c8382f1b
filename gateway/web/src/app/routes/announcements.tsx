import { SegmentedControl } from "@mantine/core";
import { Page } from "@/components/Page";
import { AnnouncementList } from "@/features/announcements";
import { useFilters } from "@/lib/filters";

export function Component() {
  const { values, set } = useFilters("show");
  const unseen = values.show === "unseen";
  return (
    <Page
      title="Announcements"
      lead="From all your groups. They stay here until you have seen them."
    >
      <div>
        <SegmentedControl
          aria-label="Which announcements"
          size="md"
          value={unseen ? "unseen" : "all"}
          data={[
            { value: "all", label: "All" },
            { value: "unseen", label: "Not seen yet" },
          ]}
          onChange={(v) => set("show", v === "unseen" ? v : "")}
        />
      </div>
      <AnnouncementList unseen={unseen} />
    </Page>
  );
}
