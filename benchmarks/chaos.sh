#!/bin/sh
# Many processes on one corpus, killed at random, for a long time: chaos.sh [SCALE=100] [CLASS]. The figures go to benchmarks/results/chaos.txt,
# those of one test class alone (BacklogChaosTests, IndexChaosTests, SharedCorpusTests) to chaos-CLASS.txt.
# CHAOS_SEED=n repeats a run with the seed that it has said.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
bin=$(mktemp -d)
report="$root/benchmarks/results/chaos${2:+-$2}.txt"
trap 'rm -rf "$bin"' EXIT
dotnet build -c Release "$root/tests/Corpus.Tests" -o "$bin" -v quiet
export CHAOS_SCALE="${1:-100}" CHAOS_REPORT="$bin/report.txt"
: > "$CHAOS_REPORT"
status=0
for class in ${2:-BacklogChaosTests IndexChaosTests SharedCorpusTests}; do
    dotnet exec "$bin/McpResearch.Corpus.Tests.dll" -class "McpResearch.Corpus.Tests.Processes.$class" | sed 's/\x1b\[[0-9;]*m//g' | grep -E '\[FAIL\]|Total:' >> "$CHAOS_REPORT" || status=1
done
! grep -q FAIL "$CHAOS_REPORT" || status=1
{ echo "scale $CHAOS_SCALE, $(nproc) processors, load $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || echo unknown)"; cat "$CHAOS_REPORT"; } > "$report"
exit $status
