public import Disclosure
import Persistence

extension FileCabinet {
  /// What a file says and hides, as whoever reads files tells it.
  public struct Said: Sendable {
    /// The text.
    public var article: Article
    /// What it says of itself and does not show.
    public var hidden: ScreeningText
    /// What people should know of the reading.
    public var remarks: [ArticleRemark]

    /// What a file says.
    public init(article: Article, hidden: ScreeningText, remarks: [ArticleRemark]) {
      self.article = article
      self.hidden = hidden
      self.remarks = remarks
    }
  }

  /// The job that has the files of items read.
  ///
  /// - Parameter read: reads a file by its bytes and its name; throws an `ArticleRefusal` where nobody can.
  /// - Returns: the job.
  public func textWork(read: @Sendable @escaping ([UInt8], String) async throws -> Said) -> JobWork {
    JobWork(.fileText, lease: 120) { job in
      guard let id = Attachment.ID(job.payload) else { throw HopelessJob("no attachment") }
      guard let file = try await desk.answer(FileToRead(id: id), as: Self.principal) else { return }
      var text = TextVersion(file: id, state: .unreadable)
      do {
        var bytes: [UInt8] = []
        for try await portion in try await self.bytes(of: file) { bytes += portion }
        let said = try await read(bytes, file.name)
        text.article = said.article
        text.hidden = said.hidden
        text.remarks = said.remarks
        text.state = said.article.isEmpty ? .unreadable : .read
      } catch let refusal as ArticleRefusal {
        text.refusal = refusal.key
      }
      try await desk.perform(RecordTextVersion(text), as: Self.principal)
    }
  }
}

/// A file whose text is wanted; nil where it was erased in the meantime.
struct FileToRead: Inquiry {
  static let access = Access.system

  var id: Attachment.ID

  func organ(in scope: Scope) throws -> Organ.ID? { nil }

  func run(in scope: Scope) throws -> Attachment? {
    try scope.attachments.find(id).flatMap { $0.erasedAt == nil && !$0.isIdentityPaper ? $0 : nil }
  }
}
