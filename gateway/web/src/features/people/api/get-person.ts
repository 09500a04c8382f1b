import { useQuery } from "@tanstack/react-query";
import { answerOf, api } from "@/lib/api/client";
import { peopleKeys } from "./keys";

export const usePerson = (id: string) =>
  useQuery({
    queryKey: peopleKeys.one(id),
    queryFn: () => answerOf(api.GET("/api/v1/members/{id}", { params: { path: { id } } })),
  });
