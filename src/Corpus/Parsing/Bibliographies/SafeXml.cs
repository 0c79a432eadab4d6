using System.Xml;
using System.Xml.Linq;

namespace McpResearch.Corpus.Parsing.Bibliographies;

/// <summary>Reads XML record by record, so that only one is held at a time. No document type, hence no entity that could explode or lead elsewhere, and nesting that no honest file has is refused.</summary>
internal static class SafeXml
{
    private const int Deepest = 100;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false, IgnoreComments = true, IgnoreProcessingInstructions = true };

    /// <summary>Gives each element of that name to <paramref name="read"/> with its line; false where the root is none that <paramref name="isRoot"/> knows, or the file no XML.</summary>
    public static bool Read(Bibliography bibliography, string text, Func<XmlReader, bool> isRoot, string record, Action<XElement, int> read)
    {
        using var reader = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF', ' ', '\n', '\r', '\t')), Settings);
        var known = false;
        try
        {
            if (reader.MoveToContent() != XmlNodeType.Element || !(known = isRoot(reader)))
                return false;
            for (var more = reader.Read(); more && !reader.EOF;)
                if (reader.Depth > Deepest)
                    throw new XmlException("Elements are nested too deep.", null, ((IXmlLineInfo)reader).LineNumber, 0);
                else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == record)
                {
                    var line = ((IXmlLineInfo)reader).LineNumber;
                    read(Element(reader), line);
                }
                else
                    more = reader.Read();
        }
        catch (XmlException error)
        {
            if (known)
                bibliography.Report(Math.Max(error.LineNumber, 1), $"The XML is broken here: expected well-formed XML without document type. What follows the {bibliography.Count} records before is not read.");
        }

        return known;
    }

    // As XNode.ReadFrom, with a bound to the depth.
    private static XElement Element(XmlReader reader)
    {
        using var part = reader.ReadSubtree();
        part.Read();
        var root = new XElement(XName.Get(part.LocalName, part.NamespaceURI));
        var open = root;
        CopyAttributes(part, root);
        if (!part.IsEmptyElement)
            while (part.Read())
                open = Add(part, open);
        part.Close();
        reader.Read();
        return root;
    }

    private static XElement Add(XmlReader part, XElement open)
    {
        switch (part.NodeType)
        {
            case XmlNodeType.Element:
                if (part.Depth > Deepest)
                    throw new XmlException("Elements are nested too deep.", null, ((IXmlLineInfo)part).LineNumber, 0);
                var element = new XElement(XName.Get(part.LocalName, part.NamespaceURI));
                open.Add(element);
                var empty = part.IsEmptyElement;
                CopyAttributes(part, element);
                return empty ? open : element;
            case XmlNodeType.EndElement:
                return open.Parent ?? open;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                open.Add(new XText(part.Value));
                return open;
            default:
                return open;
        }
    }

    private static void CopyAttributes(XmlReader part, XElement element)
    {
        while (part.MoveToNextAttribute())
            if (part.Prefix != "xmlns" && part.Name != "xmlns")
                element.SetAttributeValue(XName.Get(part.LocalName, part.NamespaceURI), part.Value);
        part.MoveToElement();
    }
}
