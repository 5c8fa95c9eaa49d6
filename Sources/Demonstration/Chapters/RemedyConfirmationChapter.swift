import Disclosure
import Operations

/// The legal reviewers of the offices that have one have signed what letters say about remedies.
struct RemedyConfirmationChapter: DemonstrationChapter {
  let title = "救济条款确认"

  func write(in book: inout DemonstrationBook) async throws {
    for organ in book.organs {
      guard let reviewer = book.people(of: organ.id, as: "legalReviewer").first else { continue }
      try await book.desk.perform(
        ConfirmRemedies(of: organ.id, digest: RemedyRules.shippedDigest), as: book.principal(reviewer))
    }
  }
}
