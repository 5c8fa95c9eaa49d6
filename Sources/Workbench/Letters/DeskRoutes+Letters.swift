import Disclosure
import Operations
import WebSupport

extension DeskRoutes {
  /// One letter of a case.
  static let caseLetter = "/desk/requests/:id/letters/:letter"
  /// Its values, taken anew from the case.
  static let letterRefill = "/desk/requests/:id/letters/:letter/refill"
  /// The letter as PDF.
  static let letterPDF = "/desk/requests/:id/letters/:letter/file.pdf"
  /// The letter as DOCX.
  static let letterWord = "/desk/requests/:id/letters/:letter/file.docx"
  /// A form that is filled from the case as it stands, to print.
  static let caseForm = "/desk/requests/:id/forms/:form/file.pdf"
  /// The form to enter that it was sent.
  static let letterDelivery = "/desk/requests/:id/letters/:letter/delivery"
  /// The form to enter what became of it.
  static let deliveryResult = "/desk/requests/:id/deliveries/:delivery"
  /// The words of an organ's letters.
  static let letterTemplates = "/desk/letter-templates"
  /// Those of one kind.
  static let letterTemplate = "/desk/letter-templates/:letter"
  /// Those of one kind with example values.
  static let letterExample = "/desk/letter-templates/:letter/example"
  /// The seals of an organ.
  static let seals = "/desk/seals"
  /// The picture of a seal.
  static let sealPicture = "/desk/seals/:seal/picture"
  /// The last day on which letters carry a seal.
  static let sealEnd = "/desk/seals/:seal/end"
  /// What letters say about remedies.
  static let remedyClauses = "/desk/remedy-clauses"

  /// A page of a letter, from its pattern.
  static func letter(_ pattern: String, _ letter: CaseLetter.ID, of matter: Matter.ID) -> String {
    pattern.replacing(":id", with: "\(matter)").replacing(":letter", with: "\(letter)")
  }
  /// A form of a case, to print.
  static func form(_ kind: LetterKind, of matter: Matter.ID) -> String {
    caseForm.replacing(":id", with: "\(matter)").replacing(":form", with: kind.rawValue)
  }
  /// The form to enter what became of a delivery.
  static func result(of delivery: Delivery) -> String {
    deliveryResult.replacing(":id", with: "\(delivery.matter)").replacing(":delivery", with: "\(delivery.id)")
  }
  /// A page of a seal, from its pattern.
  static func seal(_ pattern: String, _ id: OrganSeal.ID) -> String { pattern.replacing(":seal", with: "\(id)") }
  /// The words of one kind of letter.
  static func letterTemplate(_ pattern: String, _ kind: LetterKind) -> String {
    pattern.replacing(":letter", with: kind.rawValue)
  }
}
