#!/bin/sh
# Many processes on one corpus, killed at random, for a long time: chaos.sh [SCALE=100] [CLASS]. The figures go to benchmarks/results/chaos.txt,
# those of one test class alone (BacklogChaosTests, IndexChaosTests, SharedCorpusTests) to chaos-CLASS.txt.
# CHAOS_SEED=n repeats a run with the seed that it has said. CHAOS_APPEND=1 adds to the figures of runs before.
# CHAOS_NATIVE=1 has the processes that are killed compiled to machine code, as users get the program, so that what is measured is not the compiler.
# CHAOS_BIN=DIR builds there and keeps it, or uses what is there.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
bin=${CHAOS_BIN:-$(mktemp -d)}
report="$root/benchmarks/results/chaos${2:+-$2}.txt"
[ -n "${CHAOS_BIN:-}" ] || trap 'rm -rf "$bin"' EXIT
[ -e "$bin/McpResearch.Corpus.Tests.dll" ] || dotnet build -c Release "$root/tests/Corpus.Tests" -o "$bin" -v quiet
if [ -n "${CHAOS_NATIVE:-}" ]; then
    [ -e "$bin/native/corpus-test-process" ] || dotnet publish -c Release "$root/tests/Corpus.TestProcess" --use-current-runtime -p:PublishAot=true -p:TreatWarningsAsErrors=false -p:ILLinkTreatWarningsAsErrors=false -o "$bin/native" -v quiet
    export CHAOS_PROCESS="$bin/native/corpus-test-process"
fi
export CHAOS_SCALE="${1:-100}" CHAOS_REPORT="$bin/report.txt"
: > "$CHAOS_REPORT"
echo "scale $CHAOS_SCALE, $(nproc) processors, load before $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || echo unknown)${CHAOS_NATIVE:+, native processes}" > "$bin/head.txt"
status=0
for class in ${2:-BacklogChaosTests IndexChaosTests SharedCorpusTests}; do
    dotnet exec "$bin/McpResearch.Corpus.Tests.dll" -class "McpResearch.Corpus.Tests.Processes.$class" | sed 's/\x1b\[[0-9;]*m//g' | grep -E '\[FAIL\]|Total:' >> "$CHAOS_REPORT" || status=1
done
! grep -q FAIL "$CHAOS_REPORT" || status=1
[ -n "${CHAOS_APPEND:-}" ] || : > "$report"
cat "$bin/head.txt" "$CHAOS_REPORT" >> "$report"
exit $status
