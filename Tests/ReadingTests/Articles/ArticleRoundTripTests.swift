import Disclosure
import Documents
import Reading
import TestSupport
import Testing

@Suite("Articles written and read again") struct ArticleRoundTripTests {
  static let writer = ArticleHTML(address: { "/files/" + $0 })
  static let reader = ArticleReader(
    .own, file: { $0.hasPrefix("/files/") ? String($0.dropFirst("/files/".count)) : nil })

  @Test("Whatever is written is read as the same tree", arguments: 0..<10)
  func sameTree(group: UInt64) throws {
    var generator = ArticleGenerator(seed: 40_000 + group)
    var smallest: (html: String, again: String)?
    for _ in 0..<60 {
      let article = generator.next()
      let html = Self.writer.html(article)
      let again = try Self.reader.read(html: html.isEmpty ? " " : html).article
      if again != article, html.utf8.count < smallest?.html.utf8.count ?? .max {
        smallest = (html, Self.writer.html(again))
      }
    }
    #expect(smallest?.html == nil, "\(smallest?.html ?? "")\nread again\n\(smallest?.again ?? "")")
  }

  @Test("An article in the form it is kept in stays as it is")
  func normalisedTwice() {
    var generator = ArticleGenerator(seed: 5)
    var smallest: (html: String, again: String)?
    for _ in 0..<600 {
      let article = generator.next()
      let html = Self.writer.html(article)
      if article.normalised != article, html.utf8.count < smallest?.html.utf8.count ?? .max {
        smallest = (html, Self.writer.html(article.normalised))
      }
    }
    #expect(smallest?.html == nil, "\(smallest?.html ?? "")\nbecame\n\(smallest?.again ?? "")")
  }
}
