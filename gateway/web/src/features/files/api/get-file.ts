import { useQuery } from "@tanstack/react-query";
import { answerOf, api } from "@/lib/api/client";
import { fileKeys } from "./keys";

export const useFile = (id: string) =>
  useQuery({
    queryKey: fileKeys.one(id),
    queryFn: () => answerOf(api.GET("/api/v1/files/{id}", { params: { path: { id } } })),
  });
