import CivilTime
import Containers
import Disclosure
import Foundation
import Testing

@testable import Documents

@Suite("The file of a case leaves as a folder and as one PDF") struct CaseFileTests {
  private func file(_ note: String = "登记") throws -> CaseFile {
    let columns: [CaseFile.Section.Column] = [.init("日期", 3), .init("步骤", 7)]
    return CaseFile(
      title: "政府信息公开申请案卷", organ: "示例县人民政府办公室", number: "示申〔2026〕1号", day: SheetSamples.day,
      sections: [
        .init("办理过程", columns, rows: [["2026年3月16日", note]], empty: "无"),
        .init("征求意见", columns, rows: [], empty: "无"),
      ],
      letterTable: ("文书目录", ["序号", "文书", "文号", "起始页"]),
      letters: [
        .init("登记回执", try SheetSamples.sheet(.receipt)), .init("送达回证", try SheetSamples.sheet(.deliveryProof)),
      ])
  }

  /// Those of some names that a zip lacks.
  private func missing(_ names: [String], in zip: [UInt8]) throws -> [String] {
    let archive = try ZipArchive(zip, limits: .init(unpackedBytes: 1 << 22))
    return names.filter { !archive.contains($0) }
  }

  @Test(
    "The folder holds an index for people and programs, each letter, each attachment, under names that no disk refuses")
  func folder() throws {
    let attachment = CaseFolder.Attached(name: "../a/扫描件:1.pdf", bytes: Array("%PDF".utf8))
    let zip = try CaseFolder.bytes(
      of: file(), pdf: (whole: [1], letters: [[2], [3]]), attachments: [attachment, attachment])
    let names = [
      "index.html", "index.json", "案卷.pdf", "文书/01 登记回执 示公复〔2026〕12号.pdf",
      "文书/01 登记回执 示公复〔2026〕12号.docx", "文书/02 送达回证 示公复〔2026〕12号.pdf",
      "文书/02 送达回证 示公复〔2026〕12号.docx", "附件/01 ..a扫描件1.pdf", "附件/02 ..a扫描件1.pdf",
    ]
    #expect(try missing(names, in: zip) == [])
    #expect(
      try zip
        == CaseFolder.bytes(
          of: file(), pdf: (whole: [1], letters: [[2], [3]]), attachments: [attachment, attachment]))
  }

  @Test("Without a typesetter the letters lie there as DOCX")
  func withoutPDF() throws {
    let zip = try CaseFolder.bytes(of: file(), pdf: nil, attachments: [])
    let letter = "文书/01 登记回执 示公复〔2026〕12号"
    #expect(try missing(["\(letter).docx", "\(letter).pdf", "案卷.pdf"], in: zip) == ["\(letter).pdf", "案卷.pdf"])
  }

  @Test("Words of an applicant stay words in the index")
  func escaped() throws {
    let html = CaseIndex.html(of: try file("<script>alert(1)</script>"), [.init(group: .letter, path: "文书/01 a.pdf")])
    #expect(html.contains("&lt;script&gt;") && !html.contains("<script>"))
    #expect(html.contains(#"href="%E6%96%87%E4%B9%A6/01%20a.pdf""#))
    let json = try JSONSerialization.jsonObject(with: Data(CaseJSON.bytes(of: file("\u{202E}\u{0}\"好"))))
    #expect((json as? [String: Any])?["number"] as? String == "示申〔2026〕1号")
  }

  @Test(
    "The PDF is the index and then the letters, the same bytes each time", .enabled(if: TypesettingPlace() != nil))
  func pdf() async throws {
    var limits = ChildPool.Limits()
    (limits.seconds, limits.startSeconds) = (60, 120)
    let typesetter = try #require(TypesettingPlace().flatMap { TypstTypesetter($0, limits: limits) })
    let file = try file("#set page(fill: red) $x$ *粗* " + String(repeating: "https://a.example/", count: 20))
    let pdf = try await typesetter.pdf(of: file)
    #expect(try await typesetter.pdf(of: file) == pdf)
    let tool = try #require(Tool("pdftotext"))
    let process = ChildProcess(tool, limits: ChildProcess.Limits(seconds: 20))
    let text = String(decoding: try process.run(["-layout", "-", "-"], input: pdf), as: UTF8.self)
    let pages = text.split(separator: "\u{C}", omittingEmptySubsequences: true)
    #expect(pages.count >= 3)
    #expect(pages[0].contains("政府信息公开申请案卷"))
    // Lines are broken where the column ends.
    #expect(pages[0].filter { !$0.isWhitespace }.contains("#setpage(fill:red)$x$*粗*"))
    #expect(pages[1].contains("政府信息公开申请登记回执") && pages[1].contains("第 2 页"))
    #expect(pages.last?.contains("送达回证") == true)
    // A letter alone after it is set as it always was.
    let alone = try await typesetter.pdf(of: try SheetSamples.sheet(.receipt))
    #expect(String(decoding: alone.prefix(5), as: UTF8.self) == "%PDF-")
  }
}
