import { notFound } from "next/navigation";
import { AppError } from "@/lib/errors";

/** Turns the use case's "not found" (also: another branch's) into the not-found page; every other error passes. */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
}
