import type { Schema } from "@/lib/api/client";

const dollars = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
  maximumFractionDigits: 0,
});

/** "$45 to $60 an hour". */
export function payWords({ from, to, per }: Schema<"Pay">): string {
  const range =
    from === to ? dollars.format(from) : `${dollars.format(from)} to ${dollars.format(to)}`;
  return `${range} ${per === "hour" ? "an hour" : "a year"}`;
}
