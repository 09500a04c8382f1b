import { NativeSelect } from "@mantine/core";
import type { Schema } from "@/lib/api/client";

interface FacetProps {
  label: string;
  /** What the filter says when it lets everything through; short, for two stand beside each other on a phone. */
  any: string;
  value: string;
  counts: Schema<"FacetCount">[] | undefined;
  nameOf?: (value: string) => string;
  onChange: (value: string) => void;
}

/** A filter with the count of what each choice would show. The chosen one stays, also when nothing is left of it. */
export function Facet({ label, any, value, counts = [], nameOf = (v) => v, onChange }: FacetProps) {
  const known = counts.some((c) => c.value === value) || value === "";
  const all = known ? counts : [...counts, { value, count: 0 }];
  return (
    <NativeSelect
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: "", label: any },
        ...all.map((c) => ({ value: c.value, label: `${nameOf(c.value)} (${c.count})` })),
      ]}
    />
  );
}
