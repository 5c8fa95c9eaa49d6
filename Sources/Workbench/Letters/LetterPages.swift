import Disclosure
import Hummingbird
import Operations
import WebSupport

/// The pages of letters: one letter of a case, how it was delivered, and the words that an organ uses.
enum LetterPages {
  static let feature = DeskFeature(
    templates: [
      "letter": PackageResources.letter_mustache, "letter-template": PackageResources.letter_template_mustache,
      "letter-sheet": PackageResources.letter_sheet_mustache,
      "letter-changes": PackageResources.letter_changes_mustache,
      "letter-example": PackageResources.letter_example_mustache,
      "remedy-clauses": PackageResources.remedy_clauses_mustache, "seals": PackageResources.seals_mustache,
    ],
    samples: [
      LetterPage.sample, LetterTemplatePage.sample, LetterExamplePage.sample, RemedyClausesPage.sample,
      SealsPage.sample,
    ],
    rail: [
      RailEntry(.office, "letterTemplates.title", DeskRoutes.letterTemplates, needs: [.editGuide, .approveMatters])
    ],
    routes: { LetterPages.letters($0) + LetterPages.templates($0) + LetterPages.seals($0) })

  @Sendable private static func letters(_ room: DeskRoom) -> [WebRoute] {
    let (letters, files) = (CaseLetters(room: room), LetterFiles(room: room))
    let (deliveries, handle) = (LetterDeliveries(room: room), Access.capability(.handleMatters))
    return [
      WebRoute(method: .get, path: DeskRoutes.caseLetter, access: .signedIn, handler: letters.show),
      WebRoute(method: .post, path: DeskRoutes.caseLetter, access: handle, handler: letters.edit),
      WebRoute(method: .post, path: DeskRoutes.letterRefill, access: handle, handler: letters.refill),
      WebRoute(method: .get, path: DeskRoutes.letterPDF, access: .signedIn, handler: files.pdf).costly,
      WebRoute(method: .get, path: DeskRoutes.letterWord, access: .signedIn, handler: files.word).costly,
      WebRoute(method: .get, path: DeskRoutes.caseForm, access: .signedIn, handler: files.form).costly,
      WebRoute(method: .get, path: DeskRoutes.letterDelivery, access: handle, handler: deliveries.ask),
      WebRoute(method: .post, path: DeskRoutes.letterDelivery, access: handle, handler: deliveries.record),
      WebRoute(method: .get, path: DeskRoutes.deliveryResult, access: handle, handler: deliveries.askResult),
      WebRoute(method: .post, path: DeskRoutes.deliveryResult, access: handle, handler: deliveries.settle),
    ]
  }

  @Sendable private static func templates(_ room: DeskRoom) -> [WebRoute] {
    let (words, clauses) = (LetterTemplateDesk(room: room), RemedyClauseDesk(room: room))
    let view = Access.capability(.viewMatters)
    return [
      WebRoute(method: .get, path: DeskRoutes.letterTemplates, access: view, handler: words.list),
      WebRoute(method: .get, path: DeskRoutes.letterTemplate, access: view, handler: words.show),
      WebRoute(
        method: .post, path: DeskRoutes.letterTemplate, access: .capability(.editGuide), handler: words.save),
      WebRoute(method: .get, path: DeskRoutes.letterExample, access: view, handler: words.example),
      WebRoute(method: .get, path: DeskRoutes.remedyClauses, access: view, handler: clauses.show),
      WebRoute(
        method: .post, path: DeskRoutes.remedyClauses, access: .capability(.approveMatters), handler: clauses.confirm),
    ]
  }

  @Sendable private static func seals(_ room: DeskRoom) -> [WebRoute] {
    let (seals, edit) = (SealDesk(room: room), Access.capability(.editGuide))
    let view = Access.capability(.viewMatters)
    return [
      WebRoute(method: .get, path: DeskRoutes.seals, access: view, handler: seals.list),
      WebRoute(method: .post, path: DeskRoutes.seals, access: edit, handler: seals.add),
      WebRoute(method: .get, path: DeskRoutes.sealPicture, access: view, handler: seals.picture),
      WebRoute(method: .get, path: DeskRoutes.sealEnd, access: edit, handler: seals.askEnd),
      WebRoute(method: .post, path: DeskRoutes.sealEnd, access: edit, handler: seals.end),
    ]
  }
}

extension WebContext {
  /// The letter that the address names.
  func letterID() throws -> CaseLetter.ID {
    guard let id = parameters.get("letter").flatMap({ CaseLetter.ID($0) }) else { throw NotFound() }
    return id
  }

  /// The kind of letter that the address names.
  func letterKind() throws -> LetterKind {
    guard let kind = parameters.get("letter").flatMap({ LetterKind(rawValue: $0) }) else { throw NotFound() }
    return kind
  }
}
