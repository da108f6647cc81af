export default function JoinPage({ code }: { code?: string }) {
  return <main>{code}</main>;
}
