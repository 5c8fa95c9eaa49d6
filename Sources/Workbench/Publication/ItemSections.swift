import CivilTime
import Disclosure
import Operations
import WebSupport

/// The tables on the page of an item: its versions, review sheets, releases, ways and files.
struct ItemSections {
  let found: ItemDetails.Outcome

  init(_ found: ItemDetails.Outcome) { self.found = found }

  var all: [CasePage.Section] { [files, versions, opinions, releases, channels].compactMap { $0 } }

  private var versions: CasePage.Section? {
    section("versions", ["number", "savedBy", "savedAt", "note", "state"], found.versions) { version in
      let review = found.reviews.first { $0.version == version.id }
      let state: String =
        version.id == found.item.publicVersion
        ? "public" : review?.forcedBy != nil ? "forced" : review != nil ? "reviewed" : "saved"
      return [
        Listing.Cell(
          Texts.text("item.version.number", ["number": "\(version.sequence)"]),
          path: DeskRoutes.item(
            found.item.id, DeskRoutes.itemPreview, Query([("version", "\(version.sequence)")]))),
        Listing.Cell(found.names[version.savedBy]), Listing.Cell(version.savedAt.minute), Listing.Cell(version.note),
        Listing.Cell(Texts.text("item.versionState.\(state)")),
      ]
    }
  }

  /// The review sheet: what each level found, on what ground.
  private var opinions: CasePage.Section? {
    let approvals = Dictionary(found.matter.approvals.map { ($0.id, $0) }) { first, _ in first }
    return section("opinions", ["level", "person", "result", "ground", "at"], found.opinions) { opinion in
      let level = approvals[opinion.approval]?.levels.first { $0.position == opinion.position }?.title ?? ""
      return [
        Listing.Cell(level), Listing.Cell(found.names[opinion.person]),
        Listing.Cell(Texts.text(opinion.result.textKey), note: opinion.referredTo), Listing.Cell(opinion.ground),
        Listing.Cell(opinion.at.minute),
      ]
    }
  }

  private var releases: CasePage.Section? {
    section("releases", ["sort", "state", "from", "until", "orderedBy"], found.releases) { release in
      [
        Listing.Cell(Texts.text("item.sort.\(release.sort.rawValue)"), note: release.explanation),
        Listing.Cell(Texts.text("item.release.\(release.state.rawValue)"), note: release.endReason),
        Listing.Cell(release.publicFrom.minute), Listing.Cell(release.endedAt?.minute ?? ""),
        Listing.Cell(found.names[release.orderedBy]),
      ]
    }
  }

  private var channels: CasePage.Section? {
    section("channels", ["channel", "on", "evidence", "recordedBy"], found.channels) { record in
      let file = found.files.first { $0.id == record.file }
      return [
        Listing.Cell(Texts.text(record.channel.textKey)), Listing.Cell("\(record.on)"),
        Listing.Cell(
          record.evidence.isEmpty ? file?.name ?? "" : record.evidence,
          path: file.map { DeskRoutes.file($0.id) } ?? ""),
        Listing.Cell(record.recordedBy == nil ? Texts.text("matter.system") : found.names[record.recordedBy]),
      ]
    }
  }

  private var files: CasePage.Section? {
    let listed = Set(found.latest.content.files.map(\.id))
    return section("files", ["name", "size", "listed", "text"], found.files) { file in
      let text = found.texts[file.id]?.state.rawValue ?? "none"
      return [
        Listing.Cell(file.name, path: DeskRoutes.file(file.id)), Listing.Cell(file.bytes.fileSize),
        Listing.Cell(Texts.text(listed.contains(file.id.rawValue) ? "item.file.listed" : "item.file.unlisted")),
        Listing.Cell(Texts.text("item.fileText.\(text)")),
      ]
    }
  }

  private func section<Record>(
    _ name: String, _ columns: [String], _ records: [Record], _ cells: (Record) -> [Listing.Cell]
  ) -> CasePage.Section? {
    guard !records.isEmpty else { return nil }
    let heading = Texts.text("item.section.\(name)")
    return CasePage.Section(
      heading: heading,
      listing: Listing(
        heading, columns: columns.map { Listing.Column(Texts.text("item.column.\($0)")) },
        rows: records.map { Listing.Row(cells($0)) }, empty: EmptyState("")))
  }
}

extension Instant {
  /// Day and minute in Beijing.
  var minute: String { "\(beijingDate) \(beijingTime)" }
}
