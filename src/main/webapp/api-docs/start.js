window.SwaggerUIBundle({
  url: '../openapi',
  dom_id: '#api',
  deepLinking: true,
  // The validator badge would send the document's address to a server of others.
  validatorUrl: null,
  persistAuthorization: false,
});
