import Hummingbird
import Testing

@testable import WebSupport

@Suite("Splitting a form with files") struct MultipartParserTests {
  private static let body =
    "--XX\r\nContent-Disposition: form-data; name=\"files\"; filename=\"甲.txt\"\r\nContent-Type: text/plain\r\n\r\n"
    + "一\r\n--X\r\n--XY\r\n\r\n--XX\r\ncontent-disposition: form-data; name=\"note\"\r\n\r\nvalue\r\n"
    + "--XX\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\"\r\n\r\n\r\n--XX--\r\n"

  @Test("It does not matter where the bytes are cut", arguments: [1, 2, 3, 5, 7, 64, 10_000])
  func survivesCuts(size: Int) throws {
    let files = try assemble(Self.body, size: size)
    #expect(files.map(\.name) == ["甲.txt"])
    #expect(files.map { String(decoding: $0.bytes, as: UTF8.self) } == ["一\r\n--X\r\n--XY\r\n"])
  }

  @Test("A part may be empty")
  func readsEmptyPart() throws {
    let files = try assemble(
      "--XX\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\n\r\n--XX--", size: 9)
    #expect(files.map(\.bytes) == [[]])
  }

  @Test("A body that ends too early is told apart")
  func noticesTruncation() throws {
    var parser = try #require(MultipartParser(contentType: "multipart/form-data; boundary=XX"))
    try parser.feed(Array(Self.body.utf8.dropLast(8))) { _ in }
    #expect(throws: MultipartParser.Fault.truncated) { try parser.finish() }
  }

  @Test(
    "Malformed bodies are refused",
    arguments: [
      "--XXnonsense", "--XX\r\nno head at all\r\n\r\nx",
      "--XX\r\nContent-Disposition: form-data; name=a\r\n" + String(repeating: "x", count: 9_000),
    ])
  func refusesMalformed(body: String) throws {
    var parser = try #require(MultipartParser(contentType: "multipart/form-data; boundary=XX"))
    #expect(throws: MultipartParser.Fault.malformed) { try parser.feed(Array(body.utf8)) { _ in } }
  }

  @Test(
    "Only forms with a boundary are parsed",
    arguments: ["text/plain", "multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed; boundary=a"])
  func needsBoundary(type: String) { #expect(MultipartParser(contentType: type) == nil) }

  @Test("The boundary may stand in quotes")
  func unquotesBoundary() { #expect(MultipartParser(contentType: "Multipart/Form-Data; boundary=\"a b\"") != nil) }

  @Test("A file above the limit is dropped, the others are kept")
  func dropsLargeFile() throws {
    let files = try assemble(Self.body, size: 4, limits: limits(fileBytes: 3))
    #expect(files.map(\.isTooLarge) == [true])
    #expect(files[0].bytes.isEmpty)
  }

  @Test("More files than allowed are refused")
  func countsFiles() {
    #expect(throws: Refusal.tooManyFiles(limit: 0)) { try assemble(Self.body, size: 50, limits: limits(files: 0)) }
  }

  private func limits(files: Int = 9, fileBytes: Int = 999) -> UploadLimits {
    UploadLimits(files: files, fileBytes: fileBytes, totalBytes: 9_999, silence: .seconds(1), duration: .seconds(1))
  }

  private func assemble(_ body: String, size: Int, limits: UploadLimits? = nil) throws -> [UploadedFile] {
    var parser = try #require(MultipartParser(contentType: "multipart/form-data; boundary=XX"))
    var assembly = UploadAssembly(limits: limits ?? self.limits())
    var files: [UploadedFile] = []
    let bytes = Array(body.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      try parser.feed(bytes[start..<min(start + size, bytes.count)]) { event in
        if let file = try assembly.take(event) { files.append(file) }
      }
    }
    try parser.finish()
    return files
  }
}

@Suite("File names from outside") struct FileNameTests {
  @Test(
    "Only the harmless part remains",
    arguments: [
      ("报告.txt", "报告.txt"), ("C:\\文件\\报告.txt", "报告.txt"), ("../../etc/passwd", "passwd"), ("a\u{0}b\nc.txt", "abc.txt"),
      ("\u{202E}txt.exe", "txt.exe"), ("..", "未命名文件"), ("", "未命名文件"), ("/", "未命名文件"),
    ])
  func cleans(name: String, expected: String) { #expect(FileName.cleaned(name) == expected) }

  @Test("A very long name is shortened and keeps its end")
  func shortens() {
    let name = FileName.cleaned(String(repeating: "长", count: 5_000) + ".txt")
    #expect(name.unicodeScalars.count <= 150)
    #expect(name.hasSuffix(".txt"))
  }

  @Test("A download is named in full and in ASCII")
  func names() {
    #expect(
      Response.attachment("甲\"乙.txt") == "attachment; filename=\"___.txt\"; filename*=UTF-8''%E7%94%B2%22%E4%B9%99.txt")
  }
}

@Suite("Queries") struct QueryTests {
  @Test("They are decoded as forms encode them")
  func decodes() {
    let query = Query("q=%E5%8E%BF+a&report=1&report=2&empty=&%zz&x=%FF")
    #expect(query["q"] == "县 a")
    #expect(query.all("report") == ["1", "2"])
    #expect(query["empty"] == nil)
    #expect(query["x"] == nil)
    #expect(query.setting("q", to: nil)["q"] == nil)
  }
}
