import CivilTime
import Disclosure
import Operations
import WebSupport

/// The disclosure guide of an organ, as everybody reads it.
struct GuidePage: Page {
  /// Another public revision.
  struct Revision: Sendable {
    var text: String
    var path: String
  }

  static let template = "guide"
  static let sample = GuidePage(
    frame: .sample, organ: "青禾县人民政府", listPath: "/organs", edition: "第 2 版，2026年3月16日发布",
    oldNotice: "这是以前的版本。", currentPath: "/organs/1/guide",
    sections: [.sample], revisions: [Revision(text: "第 1 版，2026年1月5日发布", path: "/organs/1/guide/1")], hasRevisions: true
  )

  var frame: PageFrame
  var organ: String
  var listPath: String
  var edition: String
  /// Said of a revision that is not in force any more; empty otherwise.
  var oldNotice: String
  var currentPath: String
  var sections: [GuideSection]
  var revisions: [Revision]
  var hasRevisions: Bool
}

extension GuidePage {
  init(_ found: PublicGuide.Answer, frame: PageFrame) {
    let organ = found.organ.id
    self.frame = frame
    self.organ = found.organ.name
    listPath = Routes.organs
    edition = Self.edition(found.revision)
    let isCurrent = found.revision.number == found.current
    oldNotice = isCurrent ? "" : "这是以前的版本，现在已不适用。"
    currentPath = Routes.guide(organ)
    sections = GuideSection.sections(of: found.revision.guide)
    revisions = found.published.filter { $0.number != found.revision.number }.map { revision in
      Revision(
        text: Self.edition(revision),
        path: revision.number == found.current ? Routes.guide(organ) : Routes.guide(organ, revision.number))
    }
    hasRevisions = !revisions.isEmpty
  }

  private static func edition(_ revision: GuideRevision) -> String {
    let day = (revision.publishedAt ?? revision.savedAt).beijingDate.chinese
    return "第 \(revision.number) 版，\(day)发布"
  }
}
