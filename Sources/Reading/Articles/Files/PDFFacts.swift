import Containers
import Disclosure

/// What a PDF says of itself beside its pages, by poppler's `pdfinfo` and `pdfdetach`.
struct PDFFacts {
  private static let pdfinfo = Tool("pdfinfo")
  private static let pdfdetach = Tool("pdfdetach")
  private static let pdftotext = Tool("pdftotext")
  private static let told = ["Title", "Subject", "Keywords", "Author", "Creator"]

  private var lines: [(name: String, value: String)] = []
  private var metadata = ""
  private var attachments: [String] = []

  init(_ bytes: [UInt8], seconds: Int) {
    let limits = ChildProcess.Limits(seconds: Double(seconds))
    for line in Self.run(Self.pdfinfo, ["-"], bytes, limits).split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      lines.append((String(line[..<colon]), Article.line(of: String(line[line.index(after: colon)...]))))
    }
    metadata = Self.run(Self.pdfinfo, ["-meta", "-"], bytes, limits)
    // The tool reads files only, not its input.
    if let folder = PrivateFolder(), folder.write(bytes, name: "file.pdf") {
      let list = Self.run(Self.pdfdetach, ["-list", "\(folder.path)/file.pdf"], [], limits)
      attachments = list.split(separator: "\n").filter { $0.first?.isNumber == true && $0.contains(": ") }.map(
        String.init)
    }
  }

  /// How many pages there are.
  var pages: Int { lines.first { $0.name == "Pages" }.flatMap { Int($0.value) } ?? 0 }

  func tell(_ hidden: inout HiddenTexts) {
    for (name, value) in lines where Self.told.contains(name) { hidden.add(.property, name.lowercased(), value) }
    for name in attachments {
      hidden.add(.hidden, "attachment", String(name[(name.firstIndex(of: ":") ?? name.startIndex)...].dropFirst()))
    }
    for name in ["creator", "rights", "description", "subject", "title"] {
      for match in metadata.matches(of: /<dc:(\w+)>(.*?)<\/dc:\w+>/.dotMatchesNewlines()) where match.output.1 == name {
        hidden.add(.property, "xmp", String(match.output.2).replacing(/<[^>]*>/, with: " "))
      }
    }
  }

  /// The pages on which no words stand: pictures of pages.
  func pagesWithoutText(_ bytes: [UInt8], limits: ReadingLimits) throws(ReadingRefusal) -> [Int] {
    let process = ChildProcess.Limits(seconds: Double(limits.helperSeconds))
    let table = Self.run(Self.pdftotext, ["-tsv", "-", "-"], bytes, process)
    let found = Set(try PDFWordTable.pages(in: Array(table.utf8)).map(\.number))
    return pages > 0 ? (1...pages).filter { !found.contains($0) } : []
  }

  private static func run(
    _ tool: Tool?, _ arguments: [String], _ bytes: [UInt8], _ limits: ChildProcess.Limits
  ) -> String {
    guard let tool, let output = try? ChildProcess(tool, limits: limits).run(arguments, input: bytes) else { return "" }
    return String(decoding: output, as: UTF8.self)
  }
}
