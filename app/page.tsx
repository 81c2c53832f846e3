import { redirect } from "next/navigation";

/** The desk starts at the applicants; who is not signed in is led to the sign-in page from there. */
export default function Home() {
  redirect("/applicants");
}
