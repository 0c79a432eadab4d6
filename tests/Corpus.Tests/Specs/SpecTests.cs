namespace McpResearch.Corpus.Tests.Specs;

public class SpecTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var file in Directory.GetFiles(SpecFile.Folder, "*.md").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal))
            foreach (var found in SpecFile.Read(file))
                cases.Add(file, found.Name);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_file_is_read_as_its_outline_says(string file, string name)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            SpecFile.Update(file);
        var found = SpecFile.Read(file).Single(found => found.Name == name);
        Assert.Equal(found.Expected, found.Actual);
    }
}
