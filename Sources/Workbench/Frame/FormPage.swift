import WebSupport

/// A page of the desk with a form, whose head tells what is wrong with it.
protocol FormPage: DeskPage {
  /// All fields of the form.
  var fields: [Field] { get }
  /// What is wrong with it.
  var problems: Problems { get set }
}
